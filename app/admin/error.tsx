"use client";

export { default } from "../(platform)/error";
